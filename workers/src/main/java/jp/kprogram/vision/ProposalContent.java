package jp.kprogram.vision;

import jp.kprogram.shared.Required;

/**
 * What a proposer says about a technology. All three axes (R18; paper L53, L59) and both needs (R23; paper L60) are
 * filled in, or there is no such content.
 *
 * @param title name of the technology
 * @param organisation where the proposer works
 * @param advancedTechnology axis 先端技術
 * @param humanResources axis 人材資源
 * @param network axis ネットワーク, at home and abroad
 * @param publicUseNeed need of public use
 * @param civilUseNeed need of civil use
 * @param horizonYears how far ahead it looks, in years; about 10 (R61)
 * @param spanYears how long the research takes, in years; about 5 (R61)
 * @param timeframeAcknowledged whether the proposer knows that the years are not the usual ones
 */
public record ProposalContent(
    String title,
    String organisation,
    TechnologyDomain domain,
    TechnologyCategory category,
    TechnologyField technologyField,
    String advancedTechnology,
    String humanResources,
    String network,
    String publicUseNeed,
    String civilUseNeed,
    TargetType targetType,
    Integer horizonYears,
    Integer spanYears,
    boolean timeframeAcknowledged) {

  public ProposalContent {
    title = Required.text(title, "title", "技術の名称");
    organisation = Required.text(organisation, "organisation", "提案者の所属機関");
    advancedTechnology = Required.text(advancedTechnology, "advancedTechnology", "先端技術");
    humanResources = Required.text(humanResources, "humanResources", "人材資源");
    network = Required.text(network, "network", "ネットワーク");
    publicUseNeed = Required.text(publicUseNeed, "publicUseNeed", "公的利用のニーズ");
    civilUseNeed = Required.text(civilUseNeed, "civilUseNeed", "民生利用のニーズ");
    horizonYears = Required.number(horizonYears, 1, 50, "horizonYears", "見通す期間");
    spanYears = Required.number(spanYears, 1, 20, "spanYears", "研究開発の期間");
  }

  /** The same with years that the proposer has confirmed or mended. */
  ProposalContent withTimeframe(Integer horizon, Integer span) {
    return new ProposalContent(
        title, organisation, domain, category, technologyField, advancedTechnology, humanResources, network,
        publicUseNeed, civilUseNeed, targetType, horizon, span, true);
  }
}
