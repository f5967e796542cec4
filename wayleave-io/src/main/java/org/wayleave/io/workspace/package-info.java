/**
 * The workspace: what users keep, in one file that is a GeoPackage (OGC 12-128r18, a SQLite file).
 *
 * <p>{@link org.wayleave.io.workspace.WorkspaceFile} holds four tables, registered as {@code
 * attributes} in {@code gpkg_contents}, so that QGIS and GDAL open the file:
 *
 * <ul>
 *   <li>{@code scenario}: id, name, revision, when it was made and changed, and the scenario itself
 *       as a parameters file in JSON;
 *   <li>{@code upload}: networks and trades that were brought in, as the bytes that came, with
 *       their SHA-256 and what was found when they were read;
 *   <li>{@code job}: long questions, how far each is, and the answer (gzip);
 *   <li>{@code token}: who may read and write, as a salted SHA-256 of 256 random bits; the token
 *       itself is kept nowhere.
 * </ul>
 *
 * <p>{@code wayleave_workspace} holds the version of these tables. A file of a newer version, a
 * damaged one and any other file are refused and not touched.
 *
 * <p>Guarantees: when a method that writes returns, what it wrote is on the disk (write-ahead log,
 * {@code synchronous = FULL}); a program that is killed at any moment leaves every such write whole
 * and nothing half. One server at a time uses a file (a lock beside it); other processes may add
 * tokens meanwhile. The file can be read by its owner only. A row is never larger, and a table
 * never longer, than the limits that {@link org.wayleave.io.workspace.WorkspaceFile} states.
 *
 * <p>Deliberately not here: what scenarios, uploads and jobs mean ({@code app.workspace}, {@code
 * app.job}).
 */
@Room(
    name = "io.workspace",
    mayUse = {"io.geopackage", "network.notice"})
@NullMarked
package org.wayleave.io.workspace;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
