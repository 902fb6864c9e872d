package jp.kprogram.information;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys from the environment (KPROGRAM_SECRET_KEYS), each with a name: {@code id:base64,id:base64}. The first one
 * seals; the others open what was sealed before. No key is ever shown: neither here nor in what goes wrong.
 */
public final class KeyRing {

  static final int KEY_BYTES = 32;

  /** How the published key of the demo begins. */
  private static final byte[] DEMO = "KPROGRAM-DEMO".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, SecretKey> keys = new LinkedHashMap<>();
  private final String current;

  private KeyRing(Map<String, byte[]> bytes) {
    bytes.forEach((id, key) -> keys.put(id, new SecretKeySpec(key, "AES")));
    current = keys.keySet().iterator().next();
  }

  /**
   * Reads the keys.
   *
   * @throws IllegalStateException naming what is wrong, but no value
   */
  public static KeyRing of(String configured) {
    var read = new Reading(configured);
    if (!read.faults.isEmpty()) {
      throw new IllegalStateException("KPROGRAM_SECRET_KEYS: " + String.join("; ", read.faults));
    }
    return new KeyRing(read.keys);
  }

  /** What keeps real work from beginning with such keys, in words without any value; empty where nothing does. */
  public static List<String> faults(String configured) {
    var read = new Reading(configured);
    List<String> faults = new ArrayList<>(read.faults);
    read.keys.forEach((id, key) -> {
      if (Arrays.equals(key, 0, DEMO.length, DEMO, 0, DEMO.length)) {
        faults.add("key " + id + " is the published one of the demo");
      }
    });
    return faults;
  }

  String current() {
    return current;
  }

  SecretKey currentKey() {
    return keys.get(current);
  }

  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  Set<String> ids() {
    return keys.keySet();
  }

  /** The names alone. */
  @Override
  public String toString() {
    return "KeyRing" + keys.keySet();
  }

  /** Takes the text apart and remembers everything that is wrong with it. */
  private static final class Reading {

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Reading(String configured) {
      if (configured == null || configured.isBlank()) {
        faults.add("no key");
        return;
      }
      String[] entries = configured.split(",", -1);
      for (int place = 1; place <= entries.length; place++) {
        read(entries[place - 1].strip(), place);
      }
    }

    private void read(String entry, int place) {
      int colon = entry.indexOf(':');
      String id = colon < 0 ? "" : entry.substring(0, colon);
      if (!id.matches("[A-Za-z0-9-]{1,20}")) {
        faults.add("entry %d is not id:base64 with an id of letters, digits and hyphens, 20 at most".formatted(place));
        return;
      }
      byte[] key = decoded(entry.substring(colon + 1));
      if (key.length != KEY_BYTES) {
        faults.add("key %s is not %d bytes in base64".formatted(id, KEY_BYTES));
      } else if (keys.containsKey(id) || keys.values().stream().anyMatch(other -> Arrays.equals(other, key))) {
        faults.add("key %s stands there twice".formatted(id));
      } else {
        keys.put(id, key);
      }
    }

    private static byte[] decoded(String base64) {
      try {
        return Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        return new byte[0]; // its message would repeat a part of the key
      }
    }
  }
}
