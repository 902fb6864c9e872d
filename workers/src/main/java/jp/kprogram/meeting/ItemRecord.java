package jp.kprogram.meeting;

/**
 * What was said on an item of the agenda.
 *
 * @param item id of its row
 * @param openWords for everybody, or null
 * @param restrictedWords for the members, or null
 * @param decisionWords what is put to all members, or null for none
 */
record ItemRecord(long item, String openWords, String restrictedWords, String decisionWords) {}
