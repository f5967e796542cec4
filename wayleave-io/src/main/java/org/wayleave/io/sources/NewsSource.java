package org.wayleave.io.sources;

/**
 * A public place where news are listed.
 *
 * @param id short and unique
 * @param name what it is called
 * @param feed the address of its feed or page
 * @param language what it is written in; empty where not said
 * @param country where it is at home; empty where not said
 * @param owner who owns it; empty where that is not public
 * @param licence under which terms its texts are, as far as known
 * @param isVerified whether somebody has fetched the address
 */
public record NewsSource(
    String id,
    String name,
    String feed,
    String language,
    String country,
    String owner,
    String licence,
    boolean isVerified) {}
