package jp.kprogram.information;

/**
 * What decides on an access, at one moment. The same facts have the same answer, so that a content stops going out as
 * soon as one of them changes.
 *
 * @param provision provided, ended
 * @param membership member; left, too where the person joined anew after the acknowledgement; suspended where the
 *     council does not work
 * @param acknowledgement acknowledged for the period of today; missing; ended where the access ended for good
 * @param period before, within or after the periods that were set
 * @param containment none, or suspended while a leak is looked into
 */
public record AccessFacts(
    String provision, String membership, String acknowledgement, String period, String containment) {}
