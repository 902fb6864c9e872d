package jp.kprogram.information;

import java.time.LocalDate;

/** A result as everybody may know of it (R53, L119). */
public record PublishedResult(
    String number,
    String project,
    PublicationKind kind,
    OpenClose choice,
    PublicationWords words,
    LocalDate publishedOn) {}
