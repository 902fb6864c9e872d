package jp.kprogram.call;

import jp.kprogram.people.Person;

/**
 * Somebody outside the offices who is told when a call changes.
 *
 * @param sealedBy case that nobody may know of yet and that makes the person a follower; null where all may know
 */
public record Follower(Person person, String sealedBy) {}
