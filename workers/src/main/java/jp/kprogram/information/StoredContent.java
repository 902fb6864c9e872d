package jp.kprogram.information;

/**
 * A content as it was taken in.
 *
 * @param version of the content of its secret, from 1
 * @param size in bytes
 * @param parts in which it is kept
 * @param sha256 of its bytes, in hexadecimal: for who sent it in, to compare
 */
public record StoredContent(int version, long size, int parts, String sha256) {}
