package jp.kprogram.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents of applications: PDF only, each sent before the application that names it. Sending one takes as long as the
 * sender's line does, so it holds no transaction; what was broken off, or is never named, is forgotten.
 */
@Component
public class Documents {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final JdbcClient database;
  private final DocumentStore store;
  private final Calls calls;
  private final Applicants applicants;
  private final ApplicationSettings settings;
  private final Clock clock;

  Documents(
      JdbcClient database,
      DocumentStore store,
      Calls calls,
      Applicants applicants,
      ApplicationSettings settings,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.calls = calls;
    this.applicants = applicants;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes a document of the current account in, chunk by chunk.
   *
   * @throws Refusal.NotAllowed NO_APPLICANT
   * @throws Refusal.NotFound CALL_NOT_FOUND where the public knows of no such call
   * @throws Refusal.Conflict CALL_NOT_OPEN before its opening, and where it is taken back
   * @throws Refusal.InvalidInput NOT_A_PDF
   * @throws DocumentTooLarge beyond the limit
   */
  public StoredDocument add(String callNumber, InputStream content) throws IOException {
    Instant now = clock.instant();
    Call call = calls.publicCall(callNumber, now);
    String account = applicants.sender(call);
    if (call.stateAt(now) != CallState.OPEN && call.stateAt(now) != CallState.CLOSED) {
      throw new Refusal.Conflict("CALL_NOT_OPEN", "公募 %s は、応募を受け付けていません。公募の期間を確かめてください。".formatted(callNumber));
    }
    var body = new PushbackInputStream(content, PDF.length);
    byte[] begin = body.readNBytes(PDF.length);
    if (!Arrays.equals(begin, PDF)) {
      throw new Refusal.InvalidInput("NOT_A_PDF", "body", "PDF として読めません。PDF の書類を送ってください。");
    }
    body.unread(begin);
    forgetUnused(account, now);
    return add(UUID.randomUUID().toString(), callNumber, account, body);
  }

  private StoredDocument add(String id, String call, String account, InputStream body) throws IOException {
    database
        .sql("""
            insert into application_document (id, call, uploaded_by, begun_at) values (:id, :call, :account, :now)
            """)
        .param("id", id)
        .param("call", call)
        .param("account", account)
        .param("now", Moments.toColumn(clock.instant()))
        .update();
    try {
      StoredDocument stored = store.write(id, body, settings.documentLimit().toBytes());
      database
          .sql("update application_document set size = :size, sha256 = :sha256, finished_at = :now where id = :id")
          .param("size", stored.size())
          .param("sha256", stored.sha256())
          .param("now", Moments.toColumn(clock.instant()))
          .param("id", id)
          .update();
      return stored;
    } catch (IOException | RuntimeException e) {
      forget(id);
      throw e;
    }
  }

  /** Whether an account has sent this document for this call, to the end. */
  boolean owns(String account, String call, String id) {
    return database
        .sql("""
            select count(*) from application_document
            where id = :id and call = :call and uploaded_by = :account and finished_at is not null
            """)
        .param("id", id)
        .param("call", call)
        .param("account", account)
        .query(Integer.class)
        .single() == 1;
  }

  /** Passes the bytes of a document on; who may read it, the caller has seen to. */
  public void read(String id, OutputStream reader) throws IOException {
    store.read(id, reader);
  }

  /** Of this account alone: none waits for another. */
  private void forgetUnused(String account, Instant now) {
    database
        .sql("""
            select id from application_document document
            where uploaded_by = :account and begun_at < :oldest
              and not exists (select 1 from application_attachment named where named.document = document.id)
            """)
        .param("account", account)
        .param("oldest", Moments.toColumn(now.minus(settings.keepUnused())))
        .query(String.class)
        .list()
        .forEach(this::forget);
  }

  private void forget(String id) {
    // in this order: an application that names the document in this instant keeps it, bytes and all
    database.sql("delete from application_document where id = :id").param("id", id).update();
    store.delete(id);
  }
}
