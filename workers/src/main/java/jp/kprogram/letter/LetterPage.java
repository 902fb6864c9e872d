package jp.kprogram.letter;

import java.util.List;

/**
 * A page of letters, newest first.
 *
 * @param letters those on the page
 * @param page number of the page, from 0
 * @param size most letters on a page
 * @param total letters on all pages
 */
public record LetterPage(List<Letter> letters, int page, int size, int total) {

  public boolean hasNext() {
    return (page + 1L) * size < total;
  }
}
