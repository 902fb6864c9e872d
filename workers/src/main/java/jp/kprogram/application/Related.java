package jp.kprogram.application;

/**
 * Another application that stands, by the same people or with the same title.
 *
 * @param number number of the application
 * @param call number of its call
 * @param sameApplicant whether the same person applies
 * @param samePeople whether anybody takes part in both, by the number in e-Rad
 * @param sameTitle whether the titles are the same but for case, width and white space
 */
record Related(String number, String call, boolean sameApplicant, boolean samePeople, boolean sameTitle) {}
