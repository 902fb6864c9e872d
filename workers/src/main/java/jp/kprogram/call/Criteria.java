package jp.kprogram.call;

import java.util.List;

/**
 * How the proposals of a call are scored: 0 to 5 points by halves on each of the five viewpoints of the K Program
 * (domain P6). The total is the mean weighted by percent, out of 25 points.
 *
 * @param c1 weight in percent of C1 研究成果活用の実現可能性
 * @param c2a weight in percent of C2(a) 研究開発内容の妥当性
 * @param c2b weight in percent of C2(b) 実施体制の妥当性
 * @param c2c weight in percent of C2(c) 資金計画の妥当性
 * @param c2d weight in percent of C2(d) 安全管理措置の妥当性; below its threshold nothing can be funded
 * @param criterionThreshold least points on each viewpoint, in tenths: 30 is 3 points
 * @param interviewThreshold least total for an interview, in tenths of 25 points
 * @param fundThreshold least total to be funded, in tenths of 25 points
 */
public record Criteria(
    int c1,
    int c2a,
    int c2b,
    int c2c,
    int c2d,
    int criterionThreshold,
    int interviewThreshold,
    int fundThreshold) {

  /** The weights in percent, in the order of the viewpoints. */
  public List<Integer> weights() {
    return List.of(c1, c2a, c2b, c2c, c2d);
  }

  /** In words, as the call says it. */
  public String japanese() {
    return """
        観点と重み　成果活用の実現可能性%d%%、研究開発内容%d%%、実施体制%d%%、資金計画%d%%、安全管理措置%d%%
        基準　観点ごとに%s点以上、面接審査%s点以上、採択%s点以上（25点満点）""".formatted(
        c1, c2a, c2b, c2c, c2d, points(criterionThreshold), points(interviewThreshold), points(fundThreshold));
  }

  /** Tenths of a point as people write them: 17.5. */
  public static String points(int tenths) {
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : "%d.%d".formatted(tenths / 10, tenths % 10);
  }
}
