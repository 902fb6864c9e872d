package jp.kprogram.application;

/** A document has more bytes than one may have; nothing of it is kept. */
public final class DocumentTooLarge extends RuntimeException {

  public DocumentTooLarge(long most) {
    super("書類は %d MB までです。画像を小さくするなどして、%d MB 以内の PDF にしてください。"
        .formatted(most / (1024 * 1024), most / (1024 * 1024)));
  }
}
