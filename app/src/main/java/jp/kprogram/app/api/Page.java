package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items what stands on it
 * @param page its number, from 0
 * @param size most items a page
 * @param total items on all pages
 */
@Schema(description = "一覧の一頁")
record Page<T>(
    @Schema(description = "この頁の項目") List<T> items,
    @Schema(description = "頁番号（0 から）", example = "0") int page,
    @Schema(description = "一頁の件数（最大 100）", example = "20") int size,
    @Schema(description = "全体の件数", example = "3") int total) {

  /** A page of a list that is held as a whole. */
  static <T> Page<T> of(List<T> all, int page, int size) {
    long from = Math.min((long) page * size, all.size());
    long to = Math.min(from + size, all.size());
    return new Page<>(all.subList((int) from, (int) to), page, size, all.size());
  }
}
