package jp.kprogram.information;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A result that somebody wants to make public (P10, R53). Its words are sealed until it is.
 *
 * @param number case number, PUB-2026-0001
 * @param project number of the project
 * @param council number of the council of the project; null where it has none
 * @param notifiedBy user id
 * @param choice whether it is opened or kept (R52)
 * @param plannedOn day from which it is to be public
 * @param edition of title, summary and place, from 1
 * @param checkedEdition edition that an information officer last looked at; 0 before
 */
public record Publication(
    String number,
    String project,
    String council,
    String notifiedBy,
    PublicationKind kind,
    OpenClose choice,
    PartnerCheck partner,
    LocalDate plannedOn,
    int edition,
    int checkedEdition,
    PublicationStatus status,
    Instant notifiedAt) {}
