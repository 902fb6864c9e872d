package jp.kprogram.application;

import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How applications are taken in.
 *
 * @param groups whose members may hand in
 * @param machines accounts of outside systems that may hand in
 * @param documentLimit most that one document may have
 * @param keepUnused how long a document waits for its application before it is forgotten
 * @param correctionWindow within which a correction must come in
 * @param redress within which an applicant may object to a rejection
 */
@ConfigurationProperties("kprogram.applications")
public record ApplicationSettings(
    Set<String> groups,
    Set<String> machines,
    DataSize documentLimit,
    Duration keepUnused,
    Period correctionWindow,
    Period redress) {}
