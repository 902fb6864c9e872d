package jp.kprogram.application;

import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationContent.Institution;
import jp.kprogram.shared.Yen;

/**
 * An application as lists name it.
 *
 * @param number number of the application
 * @param applicant who applies
 * @param institution where the applicant works
 * @param title title of the research
 * @param requested what it asks for over all years
 */
public record ApplicationEntry(
    String number, Applicant applicant, Institution institution, String title, Yen requested) {}
