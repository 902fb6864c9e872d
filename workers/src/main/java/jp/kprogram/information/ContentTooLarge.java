package jp.kprogram.information;

/** A content has more bytes than one may have; nothing of it is kept. */
public final class ContentTooLarge extends RuntimeException {

  public ContentTooLarge(long most) {
    super("内容は %d MB までです。%d MB 以内に分けるか、小さくしてください。".formatted(most / (1024 * 1024), most / (1024 * 1024)));
  }
}
