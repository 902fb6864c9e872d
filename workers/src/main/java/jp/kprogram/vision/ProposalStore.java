package jp.kprogram.vision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of proposals. Revisions and screenings are only ever added. */
@Repository
class ProposalStore {

  private static final String SELECT = """
      select p.number, p.proposer, p.status, p.revision, p.submitted_at, p.answered_at, r.title, r.organisation,
        r.domain, r.category, r.technology_field, r.advanced_technology, r.human_resources, r.network,
        r.public_use_need, r.civil_use_need, r.target_type, r.horizon_years, r.span_years, r.timeframe_acknowledged
      from proposal p join proposal_revision r on r.number = p.number and r.revision = p.revision
      """;

  private final JdbcClient database;

  ProposalStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Proposal> find(String number) {
    return database.sql(SELECT + " where p.number = :number").param("number", number).query(ProposalStore::read)
        .optional();
  }

  List<Proposal> all(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " where p.number in (:numbers) order by p.number")
            .param("numbers", numbers)
            .query(ProposalStore::read)
            .list();
  }

  /** Listed proposals that stand neither in a published vision nor in the draft of another open one. */
  List<Proposal> candidatesFor(String vision) {
    return database
        .sql(SELECT + """
            where p.status = 'listed'
              and not exists (select 1 from published_technology t where t.proposal = p.number)
              and not exists (
                select 1 from vision_draft_technology t
                join vision v on v.number = t.vision and v.draft_number = t.draft_number
                where t.proposal = p.number and v.status = 'open' and v.number <> :vision)
            order by p.number
            """)
        .param("vision", vision)
        .query(ProposalStore::read)
        .list();
  }

  void insert(Proposal proposal) {
    database
        .sql("""
            insert into proposal (number, proposer, status, revision, submitted_at)
            values (:number, :proposer, :status, :revision, :submittedAt)
            """)
        .param("number", proposal.number())
        .param("proposer", proposal.proposer())
        .param("status", proposal.status().code())
        .param("revision", proposal.revision())
        .param("submittedAt", Moments.toColumn(proposal.submittedAt()))
        .update();
    addRevision(
        proposal.number(), proposal.revision(), proposal.content(), proposal.proposer(), proposal.submittedAt());
  }

  void revise(String number, int revision, ProposalContent content, String by, Instant now) {
    addRevision(number, revision, content, by, now);
    database
        .sql("update proposal set revision = :revision, status = 'submitted' where number = :number")
        .param("revision", revision)
        .param("number", number)
        .update();
  }

  void move(String number, ProposalStatus status) {
    database
        .sql("update proposal set status = :status where number = :number")
        .param("status", status.code())
        .param("number", number)
        .update();
  }

  void answered(String number, Instant now) {
    database
        .sql("update proposal set answered_at = :now where number = :number")
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  void addScreening(Proposal proposal, Screening screening, String by, Instant now) {
    database
        .sql("""
            insert into proposal_screening (number, revision, superiority, superiority_reason, market_shortfall,
              market_shortfall_reason, multi_use, multi_use_reason, existing_programme, existing_programme_reason,
              strategy_consistency, strategy_consistency_reason, screened_by, screened_at)
            values (:number, :revision, :superiority, :superiorityReason, :marketShortfall, :marketShortfallReason,
              :multiUse, :multiUseReason, :existingProgramme, :existingProgrammeReason, :strategyConsistency,
              :strategyConsistencyReason, :by, :now)
            """)
        .param("number", proposal.number())
        .param("revision", proposal.revision())
        .param("superiority", screening.superiority().result())
        .param("superiorityReason", screening.superiority().reason())
        .param("marketShortfall", screening.marketShortfall().result())
        .param("marketShortfallReason", screening.marketShortfall().reason())
        .param("multiUse", screening.multiUse().result())
        .param("multiUseReason", screening.multiUse().reason())
        .param("existingProgramme", screening.existingProgramme().result())
        .param("existingProgrammeReason", screening.existingProgramme().reason())
        .param("strategyConsistency", screening.strategyConsistency().result())
        .param("strategyConsistencyReason", screening.strategyConsistency().reason())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<Screening> lastScreening(String number) {
    return database
        .sql("select * from proposal_screening where number = :number order by id desc limit 1")
        .param("number", number)
        .query((row, index) -> new Screening(
            finding(row, "superiority"),
            finding(row, "market_shortfall"),
            finding(row, "multi_use"),
            finding(row, "existing_programme"),
            finding(row, "strategy_consistency")))
        .optional();
  }

  private void addRevision(String number, int revision, ProposalContent content, String by, Instant now) {
    database
        .sql("""
            insert into proposal_revision (number, revision, title, organisation, domain, category, technology_field,
              advanced_technology, human_resources, network, public_use_need, civil_use_need, target_type,
              horizon_years, span_years, timeframe_acknowledged, revised_by, revised_at)
            values (:number, :revision, :title, :organisation, :domain, :category, :technologyField,
              :advancedTechnology, :humanResources, :network, :publicUseNeed, :civilUseNeed, :targetType,
              :horizonYears, :spanYears, :timeframeAcknowledged, :by, :now)
            """)
        .param("number", number)
        .param("revision", revision)
        .param("title", content.title())
        .param("organisation", content.organisation())
        .param("domain", content.domain().code())
        .param("category", content.category().code())
        .param("technologyField", content.technologyField().code())
        .param("advancedTechnology", content.advancedTechnology())
        .param("humanResources", content.humanResources())
        .param("network", content.network())
        .param("publicUseNeed", content.publicUseNeed())
        .param("civilUseNeed", content.civilUseNeed())
        .param("targetType", content.targetType().code())
        .param("horizonYears", content.horizonYears())
        .param("spanYears", content.spanYears())
        .param("timeframeAcknowledged", content.timeframeAcknowledged())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  private static Screening.Finding finding(ResultSet row, String column) throws SQLException {
    return new Screening.Finding(row.getString(column), row.getString(column + "_reason"));
  }

  private static Proposal read(ResultSet row, int index) throws SQLException {
    return new Proposal(
        row.getString("number"),
        row.getString("proposer"),
        content(row),
        Coded.stored(ProposalStatus.class, row.getString("status")),
        row.getInt("revision"),
        Moments.fromColumn(row, "submitted_at"),
        Moments.fromColumn(row, "answered_at"));
  }

  static ProposalContent content(ResultSet row) throws SQLException {
    return new ProposalContent(
        row.getString("title"),
        row.getString("organisation"),
        Coded.stored(TechnologyDomain.class, row.getString("domain")),
        Coded.stored(TechnologyCategory.class, row.getString("category")),
        Coded.stored(TechnologyField.class, row.getString("technology_field")),
        row.getString("advanced_technology"),
        row.getString("human_resources"),
        row.getString("network"),
        row.getString("public_use_need"),
        row.getString("civil_use_need"),
        Coded.stored(TargetType.class, row.getString("target_type")),
        row.getInt("horizon_years"),
        row.getInt("span_years"),
        row.getBoolean("timeframe_acknowledged"));
  }
}
