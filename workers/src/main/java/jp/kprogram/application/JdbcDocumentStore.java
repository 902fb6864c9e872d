package jp.kprogram.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bytes in our own database, so that one backup holds everything; each chunk in a transaction of its own. */
@Repository
class JdbcDocumentStore implements DocumentStore {

  private static final int CHUNK = 256 * 1024;

  private final JdbcClient database;

  JdbcDocumentStore(JdbcClient database) {
    this.database = database;
  }

  @Override
  public StoredDocument write(String id, InputStream content, long most) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[CHUNK];
    long size = 0;
    int chunk = 0;
    for (int read = content.readNBytes(buffer, 0, CHUNK); read > 0; read = content.readNBytes(buffer, 0, CHUNK)) {
      size += read;
      if (size > most) {
        throw new DocumentTooLarge(most);
      }
      digest.update(buffer, 0, read);
      database
          .sql("insert into document_chunk (document, chunk, bytes) values (:document, :chunk, :bytes)")
          .param("document", id)
          .param("chunk", chunk++)
          .param("bytes", Arrays.copyOf(buffer, read))
          .update();
    }
    return new StoredDocument(id, size, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void read(String id, OutputStream reader) throws IOException {
    int chunk = 0;
    for (var bytes = chunk(id, chunk); bytes.isPresent(); bytes = chunk(id, ++chunk)) {
      reader.write(bytes.get());
    }
  }

  @Override
  public void delete(String id) {
    database.sql("delete from document_chunk where document = :id").param("id", id).update();
  }

  private Optional<byte[]> chunk(String id, int chunk) {
    return database
        .sql("select bytes from document_chunk where document = :id and chunk = :chunk")
        .param("id", id)
        .param("chunk", chunk)
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
