package jp.kprogram.application;

/**
 * A document as it was stored.
 *
 * @param id of the document
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record StoredDocument(String id, long size, String sha256) {}
