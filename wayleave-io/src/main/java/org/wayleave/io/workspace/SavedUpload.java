package org.wayleave.io.workspace;

import java.time.Instant;

/**
 * A file that somebody brought in; its bytes are asked for by id.
 *
 * @param id its id
 * @param kind what it is: {@code network} or {@code demand}
 * @param name what it is called
 * @param network the id of the network that a demand was read for; empty for the usual one
 * @param created when it came
 * @param sizeBytes how large it is
 * @param sha256 the SHA-256 of its bytes in hexadecimal digits
 * @param findings what was found when it was read, in JSON
 */
public record SavedUpload(
    String id,
    String kind,
    String name,
    String network,
    Instant created,
    int sizeBytes,
    String sha256,
    String findings) {}
