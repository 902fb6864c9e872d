package jp.kprogram.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the bytes of documents lie. They pass in chunks: no document is ever in memory as a whole. */
public interface DocumentStore {

  /**
   * Keeps the bytes of a document.
   *
   * @param most number of bytes that it may have
   * @throws DocumentTooLarge where it has more
   */
  StoredDocument write(String id, InputStream content, long most) throws IOException;

  /** Passes the bytes of a document on. */
  void read(String id, OutputStream reader) throws IOException;

  /** Forgets the bytes of a document. */
  void delete(String id);
}
