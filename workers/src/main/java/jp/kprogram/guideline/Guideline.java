package jp.kprogram.guideline;

/**
 * The case of a guideline.
 *
 * @param number case number, GDL-2026-01
 * @param title its name
 * @param draftNumber number of the last draft, 0 before the first
 * @param status open, published or withdrawn
 */
public record Guideline(String number, String title, int draftNumber, String status) {}
