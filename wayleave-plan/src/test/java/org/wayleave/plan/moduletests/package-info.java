/**
 * A syllabus: read from A01 onward, each class teaches one feature of planning a way.
 *
 * <p>Networks are sketches ({@code network.sketch}), parameters the round numbers of {@code
 * TestParameters}, expected ways one line each. A: ways and layers. B: changes at a node. C:
 * borders. D: ships. E: seasons. F: what is closed or planned. G: restrictions. H: goods and
 * criteria. I: the printed line. J: fronts and alternatives. K: what the time goes into, how it
 * varies and what the choice rests on. L: corrections, exclusions and load units.
 */
package org.wayleave.plan.moduletests;
