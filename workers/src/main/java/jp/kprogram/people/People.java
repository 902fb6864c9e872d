package jp.kprogram.people;

import java.util.List;
import java.util.Optional;

/** The register of people and groups; kept by the engine's identity service or an office's directory. */
public interface People {

  Optional<Person> find(String userId);

  /** Members of a group, by id; empty where the group is unknown. */
  List<Person> membersOf(String groupId);

  /** Groups that a person belongs to, by id. */
  List<String> groupsOf(String userId);

  /** Name of a group in Japanese, or the id where it has none. */
  String groupName(String groupId);
}
