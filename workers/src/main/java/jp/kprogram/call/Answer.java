package jp.kprogram.call;

import java.time.Instant;

/**
 * The answer to a question.
 *
 * @param question number of the question
 * @param text the answer
 * @param publicQuestion the question as all may read it, without who asked; null where the answer is for the asker only
 * @param privateReason why it is not public; null where it is
 * @param answeredAt when
 */
public record Answer(int question, String text, String publicQuestion, String privateReason, Instant answeredAt) {}
