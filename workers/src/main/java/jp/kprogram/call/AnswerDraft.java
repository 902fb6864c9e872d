package jp.kprogram.call;

/**
 * An answer as staff enter it.
 *
 * @param text the answer
 * @param publication code of {@link Publication}
 * @param publicQuestion the question as all may read it; for a published answer
 * @param privateReason why the answer is not published; for one that is not
 */
public record AnswerDraft(String text, String publication, String publicQuestion, String privateReason) {}
