package jp.kprogram.people;

/**
 * A person as letters and records need them.
 *
 * @param id user id, as the engine knows it
 * @param name family name and given name in Japanese order
 * @param email where letters go; null where none is registered
 */
public record Person(String id, String name, String email) {}
