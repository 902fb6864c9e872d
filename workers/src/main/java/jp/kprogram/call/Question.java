package jp.kprogram.call;

import java.time.Instant;

/**
 * A question to the agency about its call.
 *
 * @param call number of the call
 * @param number 1 for the first of the call
 * @param askedBy user id of who asked; never public
 * @param text the question in the words of who asked
 * @param askedAt when it arrived, by our clock
 */
public record Question(String call, int number, String askedBy, String text, Instant askedAt) {}
