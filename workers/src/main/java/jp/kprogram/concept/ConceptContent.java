package jp.kprogram.concept;

import java.util.List;
import jp.kprogram.shared.Yen;

/**
 * What a draft of a concept says (R05, R10-R12, R23, R24, R58; paper L25, L36-38, L60, L138).
 *
 * @param title its name
 * @param goal what is to be achieved
 * @param type project or individual research
 * @param parentConcept number of the project's concept that individual research goes with, or null
 * @param publicUse public use and its need; null where the draft names none, which the check sends back
 * @param usingMinistries groups of the ministries that may use the results
 * @param singleMinistryReason why one ministry's need is not all there is to it; null with more than one
 * @param civilUse civil use and its need; null where the draft names none
 * @param implementers potential implementers, or null
 * @param implementerReason why none can be named yet, or null
 * @param informationPolicy draft policy on open and closed information, which applicants are told
 * @param councilRequired whether taking part in the council is a condition of award
 * @param fund mext-jst or meti-nedo
 * @param executionForm form after adoption
 * @param ceiling most that the concept may cost
 * @param consultedMinistries groups of the ministries consulted
 */
public record ConceptContent(
    String title,
    String goal,
    ConceptType type,
    String parentConcept,
    String publicUse,
    List<String> usingMinistries,
    String singleMinistryReason,
    String civilUse,
    String implementers,
    String implementerReason,
    String informationPolicy,
    boolean councilRequired,
    String fund,
    ExecutionForm executionForm,
    Yen ceiling,
    List<String> consultedMinistries) {}
