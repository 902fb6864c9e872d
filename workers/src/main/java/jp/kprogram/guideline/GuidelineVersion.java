package jp.kprogram.guideline;

import java.time.Instant;

/**
 * A published operation and evaluation guideline; nothing changes it. Calls, evaluations and visions name the one that
 * they were made under (R63; paper L148).
 *
 * @param version 1 for the first, one more each time
 * @param caseNumber case that it came from, GDL-2026-01; what others refer to it by
 * @param title its name
 * @param organisation 推進体制
 * @param method 実施方法
 * @param evaluation 評価の方法
 * @param publishedAt from when it is in force
 */
public record GuidelineVersion(
    int version,
    String caseNumber,
    String title,
    String organisation,
    String method,
    String evaluation,
    Instant publishedAt) {}
