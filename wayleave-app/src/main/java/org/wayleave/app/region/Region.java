package org.wayleave.app.region;

import org.wayleave.network.Network;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.place.PlaceIndex;
import org.wayleave.plan.routing.RoutePlanner;

/**
 * A network that is open for questions.
 *
 * @param title what it calls itself
 * @param priceBase the currency and year of its prices, as {@code USD 2024}
 * @param network the network
 * @param planner answers routes on it
 * @param places finds its places
 * @param notices what was found wrong or worth knowing when it was read
 */
public record Region(
    String title,
    String priceBase,
    Network network,
    RoutePlanner planner,
    PlaceIndex places,
    NoticeLog notices) {}
