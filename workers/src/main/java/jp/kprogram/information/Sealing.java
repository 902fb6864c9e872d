package jp.kprogram.information;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM. What is sealed opens under the same key and for the same place alone (additional authenticated data):
 * bytes that were moved to another row, changed or cut off do not open.
 */
final class Sealing {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealing() {}

  /** A new key. */
  static byte[] newKey() {
    byte[] key = new byte[KeyRing.KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** Seals a few bytes under a nonce by chance, which goes before them. */
  static byte[] seal(SecretKey key, byte[] plain, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, plain.length, place);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  static byte[] open(SecretKey key, byte[] sealed, String place) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return run(Cipher.DECRYPT_MODE, key, nonce, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, place);
  }

  /**
   * Seals one part of a stream. The nonce is the number of the part, so the key must serve this one stream alone.
   *
   * @param last whether nothing comes after it: a stream that was cut off does not open to its end
   */
  static byte[] sealPart(SecretKey key, byte[] plain, int length, String place, int part, boolean last) {
    return run(Cipher.ENCRYPT_MODE, key, nonce(part, last), plain, 0, length, place);
  }

  static byte[] openPart(SecretKey key, byte[] sealed, String place, int part, boolean last) {
    return run(Cipher.DECRYPT_MODE, key, nonce(part, last), sealed, 0, sealed.length, place);
  }

  private static byte[] nonce(int part, boolean last) {
    return ByteBuffer.allocate(NONCE_BYTES).putInt(0).putInt(last ? 1 : 0).putInt(part).array();
  }

  private static byte[] run(
      int mode, SecretKey key, byte[] nonce, byte[] input, int offset, int length, String place) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, offset, length);
    } catch (GeneralSecurityException e) {
      throw new NotOpened(place, e);
    }
  }

  /** Something sealed does not open: another key, another place, or changed bytes. Names the place, never a content. */
  static final class NotOpened extends IllegalStateException {
    NotOpened(String place, Throwable cause) {
      super("sealed bytes do not open: " + place, cause);
    }
  }
}
