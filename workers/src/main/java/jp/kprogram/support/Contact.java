package jp.kprogram.support;

/**
 * A contact that was introduced (R38).
 *
 * @param name of the person or office
 * @param organisation that it belongs to
 * @param reachedBy telephone, address or other way
 */
public record Contact(String name, String organisation, String reachedBy) {}
