package jp.kprogram.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kprogram.app.engine.CollisionRetry;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates once, however often and however simultaneously the same request arrives. The key's row and what is created
 * commit together: the row's unique key makes a second request wait for the first and then find its answer. A refused
 * request leaves no row, so it may be mended and sent again under the same key. After a time that is configured a key
 * is forgotten.
 */
@Component
class Idempotency {

  /** What the header may hold. */
  static final String KEY = "[\\x21-\\x7e]{1,100}";

  private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);
  private static final int TRIES = 5;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final CurrentUser account;
  private final Clock clock;
  private final ObjectMapper json;
  private final Duration keep;

  Idempotency(
      JdbcClient database,
      PlatformTransactionManager transactions,
      CurrentUser account,
      Clock clock,
      ObjectMapper json,
      @Value("${kprogram.api.keep-idempotency-keys}") Duration keep) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.account = account;
    this.clock = clock;
    this.json = json;
    this.keep = keep;
  }

  /** What was created. */
  record Created(URI location, Object body) {}

  /**
   * The answer to a creating request: 201 with the place and the body, the same for each repetition.
   *
   * @param operation name of what is created, part of the key
   * @param key value of the header Idempotency-Key
   * @param request what was sent; another request under the same key is refused
   * @throws Refusal.Conflict IDEMPOTENCY_KEY_REUSED where the key belongs to another request; MET_ANOTHER where it met
   *     other requests each time it was tried
   */
  ResponseEntity<String> once(String operation, String key, Object request, Supplier<Created> creation) {
    String hash = sha256(writeSorted(request));
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<ResponseEntity<String>> earlier = find(operation, key, hash);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      try {
        return transaction.execute(status -> create(operation, key, hash, creation));
      } catch (DuplicateKeyException e) {
        // the other request with this key was first: its answer is there once it has committed
        LOG.debug("another request with this key was first", e);
      } catch (RuntimeException e) {
        if (!CollisionRetry.isCollision(e)) {
          throw e;
        }
        LOG.debug("another request was faster", e);
      }
    }
    throw CollisionRetry.refusal();
  }

  /**
   * A request that may be repeated without harm, tried again where it met another one.
   *
   * @throws Refusal.Conflict MET_ANOTHER where it met other requests each time it was tried
   */
  <T> T retried(Supplier<T> request) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        return request.get();
      } catch (RuntimeException e) {
        if (!CollisionRetry.isCollision(e)) {
          throw e;
        }
        LOG.debug("another request was faster", e);
      }
    }
    throw CollisionRetry.refusal();
  }

  private ResponseEntity<String> create(String operation, String key, String hash, Supplier<Created> creation) {
    forgetExpired();
    database
        .sql("""
            insert into idempotency_key (account, operation, idempotency_key, request_hash, created_at)
            values (:account, :operation, :key, :hash, :now)
            """)
        .param("account", account.id())
        .param("operation", operation)
        .param("key", key)
        .param("hash", hash)
        .param("now", Moments.toColumn(clock.instant()))
        .update();
    Created created = creation.get();
    String body = write(created.body());
    database
        .sql("""
            update idempotency_key set status = 201, location = :location, body = :body
            where account = :account and operation = :operation and idempotency_key = :key
            """)
        .param("location", created.location().toString())
        .param("body", body)
        .param("account", account.id())
        .param("operation", operation)
        .param("key", key)
        .update();
    return answer(201, created.location().toString(), body);
  }

  /** Of this account alone: each keeps its own rows few, and none waits for another. */
  private void forgetExpired() {
    database
        .sql("delete from idempotency_key where account = :account and created_at < :oldest")
        .param("account", account.id())
        .param("oldest", oldest())
        .update();
  }

  private Object oldest() {
    return Moments.toColumn(clock.instant().minus(keep));
  }

  private Optional<ResponseEntity<String>> find(String operation, String key, String hash) {
    return database
        .sql("""
            select request_hash, status, location, body from idempotency_key
            where account = :account and operation = :operation and idempotency_key = :key and created_at >= :oldest
            """)
        .param("account", account.id())
        .param("operation", operation)
        .param("key", key)
        .param("oldest", oldest())
        .query((row, number) -> {
          if (!row.getString("request_hash").equals(hash)) {
            throw new Refusal.Conflict("IDEMPOTENCY_KEY_REUSED",
                "この Idempotency-Key は別の内容の要求に使われています。新しい鍵で送ってください。");
          }
          return answer(row.getInt("status"), row.getString("location"), row.getString("body"));
        })
        .optional();
  }

  private static ResponseEntity<String> answer(int status, String location, String body) {
    return ResponseEntity.status(status)
        .location(URI.create(location))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /** The same text for the same request, after a restart too: a map may give its entries in any order. */
  private String writeSorted(Object value) {
    try {
      return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
