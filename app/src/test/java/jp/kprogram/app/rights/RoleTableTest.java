package jp.kprogram.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who gets which answer where. One row is one call; nothing here changes a case, so the rows do not depend on each
 * other. {@code ENGINE} stands for the engine's REST API, asked both ways: with HTTP basic and from a Tasklist session.
 */
@ProgrammeTest
@TestInstance(Lifecycle.PER_CLASS)
class RoleTableTest {

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  private RightsCases cases;
  private final Map<String, Caller> sessions = new HashMap<>();

  @BeforeAll
  void startCases() {
    cases = RightsCases.start(engine);
  }

  @AfterAll
  void endCases() {
    cases.end();
  }

  @ParameterizedTest(name = "{0}: {1} {2} → {3}")
  @DisplayName("エンジンの REST: 役割ごとに許されるものと拒まれるもの（REST と Tasklist の両方から）")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      # who   | method | path                                          | status | in the answer      | not in it
      # reading a task: the office by its process, the reviewer and the panel by their own task, nobody else
      arai    | GET    | /task/{officeTask}                            | 200    | handle             | -
      chiba   | GET    | /task/{reviewTask}                            | 200    | review             | -
      doi     | GET    | /task/{panelTask}                             | 200    | discuss            | -
      endo    | GET    | /task/{officeTask}                            | 404    | -                  | handle
      arai    | GET    | /task/{reviewTask}                            | 404    | -                  | review
      chiba   | GET    | /task/{panelTask}                             | 404    | -                  | discuss
      doi     | GET    | /task/{reviewTask}                            | 404    | -                  | review
      admin   | GET    | /task/{officeTask}                            | 404    | -                  | handle
      fujii   | GET    | /task/{officeTask}                            | 404    | -                  | handle
      # lists, counts and sorting leak nothing
      arai    | GET    | /task?processInstanceId={officeCase}          | 200    | {officeTask}       | -
      arai    | GET    | /task?processInstanceId={panelCase}           | 200    | []                 | {reviewTask}
      chiba   | GET    | /task?processInstanceId={panelCase}           | 200    | {reviewTask}       | {panelTask}
      doi     | GET    | /task?processInstanceId={panelCase}           | 200    | {panelTask}        | {reviewTask}
      doi     | GET    | /task?sortBy=created&sortOrder=desc           | 200    | {panelTask}        | {officeTask}
      doi     | GET    | /task?sortBy=assignee&sortOrder=asc           | 200    | {panelTask}        | {reviewTask}
      endo    | GET    | /task/count?processInstanceId={panelCase}     | 200    | "count":0          | -
      admin   | GET    | /task/count                                   | 200    | "count":0          | -
      fujii   | GET    | /task/count                                   | 200    | "count":0          | -
      endo    | GET    | /task/report/candidate-group-count            | 403    | -                  | test-office
      # variables, by every door
      arai    | GET    | /task/{officeTask}/variables                  | 200    | office             | -
      chiba   | GET    | /task/{reviewTask}/form-variables             | 200    | panel              | -
      doi     | GET    | /task/{panelTask}/variables/secret            | 200    | panel              | -
      doi     | GET    | /task/{reviewTask}/variables                  | 403    | -                  | panel\\"
      doi     | GET    | /task/{reviewTask}/form-variables             | 403    | -                  | "value"
      endo    | GET    | /task/{officeTask}/form-variables             | 403    | -                  | "value"
      endo    | GET    | /task/{officeTask}/identity-links             | 403    | -                  | test-office"
      endo    | GET    | /process-instance/{panelCase}/variables       | 403    | -                  | "value"
      chiba   | GET    | /process-instance/{panelCase}/variables       | 403    | -                  | "value"
      endo    | GET    | /variable-instance                            | 200    | []                 | secret
      endo    | GET    | /variable-instance?variableName=secret        | 200    | []                 | secret
      doi     | GET    | /variable-instance?variableName=secret        | 200    | []                 | secret
      admin   | GET    | /variable-instance?variableName=secret        | 200    | []                 | secret
      admin   | GET    | /process-instance/{panelCase}/variables       | 403    | -                  | "value"
      fujii   | GET    | /process-instance/{panelCase}/variables       | 200    | panel              | -
      # cases
      arai    | GET    | /process-instance/{officeCase}                | 200    | {officeCase}       | -
      arai    | GET    | /process-instance/{panelCase}                 | 404    | -                  | PANEL-1
      endo    | GET    | /process-instance                             | 200    | []                 | {panelCase}
      endo    | GET    | /execution?processInstanceId={panelCase}      | 200    | []                 | {panelCase}
      endo    | GET    | /process-instance/{panelCase}/activity-instances | 403 | -                  | discuss
      admin   | GET    | /process-instance/{panelCase}                 | 200    | {panelCase}        | -
      fujii   | GET    | /process-instance/{panelCase}                 | 200    | {panelCase}        | -
      endo    | GET    | /process-definition/statistics                | 403    | -                  | instances
      # the past
      arai    | GET    | /history/task?processInstanceId={officeCase}  | 200    | {officeTask}       | -
      arai    | GET    | /history/task?processInstanceId={panelCase}   | 200    | []                 | -
      endo    | GET    | /history/task                                 | 200    | []                 | -
      endo    | GET    | /history/task/count                           | 200    | "count":0          | -
      doi     | GET    | /history/variable-instance                    | 200    | []                 | secret
      doi     | GET    | /history/process-instance                     | 200    | []                 | PANEL-1
      endo    | GET    | /history/activity-instance                    | 200    | []                 | discuss
      endo    | GET    | /history/detail                               | 200    | []                 | secret
      endo    | GET    | /history/identity-link-log                    | 200    | []                 | chiba
      endo    | GET    | /history/user-operation                       | 200    | []                 | -
      admin   | GET    | /history/task/count                           | 200    | "count":0          | -
      admin   | GET    | /history/variable-instance/count              | 200    | "count":0          | -
      fujii   | GET    | /history/task?processInstanceId={panelCase}   | 200    | {reviewTask}       | -
      # people
      endo    | GET    | /user                                         | 200    | "endo"             | chiba
      endo    | GET    | /user/chiba/profile                           | 404    | -                  | lastName
      endo    | GET    | /authorization                                | 200    | []                 | -
      endo    | GET    | /identity/groups?userId=arai                  | 200    | -                  | test-office
      admin   | GET    | /user/chiba/profile                           | 200    | chiba              | -
      # machines: a login and what they may start, nothing else
      erad    | GET    | /task                                         | 200    | []                 | -
      erad    | GET    | /process-instance                             | 200    | []                 | -
      erad    | GET    | /process-definition                           | 200    | "key":"redress"    | rights-office
      """)
  void answersReads(String user, String method, String path, int status, String expected, String forbidden) {
    // lists without a bound are refused
    String target = cases.in(path) + (path.contains("?") ? "&" : "?") + "maxResults=100";

    assertAnswer(basic(user).send(method, "/engine-rest" + target, null), status, expected, forbidden);
    assertAnswer(session(user).get("/camunda/api/engine/engine/default" + target), status, expected, forbidden);
  }

  @ParameterizedTest(name = "{0}: {1} {2} → {3}")
  @DisplayName("エンジンの REST: 閉じている書込み、権限のない操作")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      # nobody deploys, migrates, modifies, runs jobs by hand or rewrites history
      admin   | POST   | /deployment/create                            | {}
      admin   | DELETE | /deployment/1                                 | {}
      arai    | POST   | /deployment/create                            | {}
      admin   | POST   | /process-instance/{officeCase}/modification   | {"instructions":[]}
      arai    | POST   | /process-instance/{officeCase}/modification-async | {"instructions":[]}
      admin   | POST   | /modification/execute                         | {}
      admin   | POST   | /migration/execute                            | {}
      admin   | DELETE | /process-instance/{officeCase}                | {}
      arai    | DELETE | /process-instance/{officeCase}                | {}
      admin   | POST   | /process-instance/delete                      | {"processInstanceIds":["{officeCase}"]}
      admin   | DELETE | /history/process-instance/{officeCase}        | {}
      admin   | POST   | /history/process-instance/delete              | {"historicProcessInstanceIds":["{officeCase}"]}
      admin   | PUT    | /batch/1/suspended                            | {"suspended":true}
      admin   | POST   | /job/1/execute                                | {}
      admin   | POST   | /signal                                       | {"name":"x"}
      admin   | POST   | /external-task/fetchAndLock                   | {"workerId":"x","maxTasks":1}
      admin   | POST   | /task/create                                  | {"name":"x"}
      admin   | PUT    | /process-definition/key/rights-office/history-time-to-live | {"historyTimeToLive":0}
      endo    | GET    | /deployment                                   | {}
      # the table of rights is changed in the table, not by REST
      endo    | POST   | /authorization/create                         | {"type":1,"permissions":["ALL"],"userId":"endo","resourceType":7,"resourceId":"*"}
      admin   | POST   | /authorization/create                         | {"type":1,"permissions":["ALL"],"userId":"admin","resourceType":7,"resourceId":"*"}
      endo    | PUT    | /group/cao-secretariat/members/endo           | {}
      endo    | POST   | /user/create                                  | {"profile":{"id":"x"},"credentials":{"password":"Kprogram-2022"}}
      endo    | PUT    | /user/arai/credentials                        | {"password":"Kprogram-2023","authenticatedUserPassword":"Kprogram-2022"}
      endo    | PUT    | /user/endo/profile                            | {"id":"endo","firstName":"早苗","lastName":"事務局"}
      endo    | DELETE | /user/endo                                    | {}
      arai    | POST   | /filter/create                                | {"resourceType":"Task","name":"x","query":{}}
      # a task is not changed past its form, not even by who holds it
      chiba   | POST   | /task/{reviewTask}/variables                  | {"modifications":{"secret":{"value":"x"}}}
      chiba   | PUT    | /task/{reviewTask}/variables/secret           | {"value":"x"}
      chiba   | POST   | /task/{reviewTask}/localVariables             | {"modifications":{"secret":{"value":"x"}}}
      chiba   | PUT    | /task/{reviewTask}                            | {"priority":100}
      chiba   | POST   | /task/{reviewTask}/delegate                   | {"userId":"endo"}
      chiba   | POST   | /task/{reviewTask}/identity-links             | {"userId":"endo","type":"candidate"}
      chiba   | POST   | /task/{reviewTask}/bpmnError                  | {"errorCode":"X"}
      chiba   | DELETE | /task/{reviewTask}                            | {}
      chiba   | POST   | /task/{reviewTask}/assignee                   | {"userId":"endo"}
      chiba   | POST   | /task/{reviewTask}/unclaim                    | {}
      # acting for others
      doi     | POST   | /task/{reviewTask}/complete                   | {}
      arai    | POST   | /task/{reviewTask}/complete                   | {}
      endo    | POST   | /task/{officeTask}/claim                      | {"userId":"endo"}
      arai    | POST   | /task/{officeTask}/claim                      | {"userId":"endo"}
      arai    | POST   | /task/{officeTask}/assignee                   | {"userId":"endo"}
      admin   | POST   | /task/{officeTask}/complete                   | {}
      fujii   | POST   | /task/{officeTask}/claim                      | {"userId":"fujii"}
      arai    | POST   | /process-instance/{officeCase}/variables      | {"modifications":{"secret":{"value":"x"}}}
      admin   | PUT    | /process-instance/{officeCase}/variables/secret | {"value":"x"}
      # starting
      endo    | POST   | /process-definition/key/rights-office/start   | {}
      endo    | POST   | /process-definition/key/rights-office/submit-form | {}
      erad    | POST   | /task/{officeTask}/claim                      | {"userId":"erad"}
      fujii   | POST   | /process-definition/key/rights-office/start   | {}
      arai    | POST   | /process-definition/key/rights-office/start   | {"startInstructions":[{"type":"startBeforeActivity","activityId":"handled"}]}
      """)
  void refusesWrites(String user, String method, String path, String body) {
    String target = cases.in(path);
    String json = cases.in(body);

    assertThat(basic(user).send(method, "/engine-rest" + target, json).statusCode()).isEqualTo(403);
    assertThat(basic(user).send(method, "/engine-rest/engine/default" + target, json).statusCode()).isEqualTo(403);
    assertThat(session(user).send(method, "/camunda/api/engine/engine/default" + target, json).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest(name = "{0}: {1} {2} → {3}")
  @DisplayName("入口ごとの権限: API、ページ、監視")
  @CsvSource(delimiter = '|', textBlock = """
      # who     | from    | path                                | status
      anonymous | -       | /engine-rest/task                   | 401
      anonymous | -       | /engine-rest/engine                 | 401
      anonymous | -       | /api/v1/anything                    | 401
      anonymous | -       | /api/v1/openapi                     | 200
      anonymous | -       | /actuator/health                    | 200
      anonymous | -       | /actuator/info                      | 401
      anonymous | -       | /actuator                           | 401
      anonymous | -       | /camunda/api/engine/engine/default/task | 401
      anonymous | -       | /camunda/api/cockpit/plugin/base/default/process-definition/statistics | 401
      anonymous | -       | /camunda/app/tasklist/default/      | 200
      anonymous | -       | /office/letters                     | 302
      anonymous | -       | /office/cases                       | 302
      anonymous | -       | /h2-console                         | 401
      anonymous | -       | /anything                           | 401
      endo      | basic   | /actuator/info                      | 403
      admin     | basic   | /actuator/info                      | 200
      admin     | basic   | /actuator/env                       | 404
      endo      | session | /office/letters                     | 403
      fujii     | session | /office/letters                     | 403
      sato      | session | /office/letters                     | found
      admin     | session | /office/letters                     | 403
      endo      | session | /office/nowhere                     | 404
      endo      | session | /camunda/api/cockpit/plugin/base/default/process-definition/statistics | 403
      admin     | session | /camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50 | 200
      fujii     | session | /camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50 | 200
      endo      | session | /camunda/api/admin/plugin/adminPlugins/default/x | 403
      """)
  void answersByWayIn(String user, String from, String path, String status) {
    Caller caller = switch (from) {
      case "basic" -> basic(user);
      case "session" -> session(user);
      default -> Caller.anonymous(port);
    };

    int answer = caller.get(path).statusCode();

    if (status.equals("found")) {
      assertThat(answer).isIn(200, 404);
    } else {
      assertThat(answer).isEqualTo(Integer.parseInt(status));
    }
  }

  private Caller basic(String user) {
    return Caller.basic(port, user);
  }

  /** Machines and administrators have no Tasklist; welcome is open to all. */
  private Caller session(String user) {
    return sessions.computeIfAbsent(user, id -> Caller.loggedIn(port, id, "welcome"));
  }

  private void assertAnswer(HttpResponse<String> answer, int status, String expected, String forbidden) {
    assertThat(answer.statusCode()).isEqualTo(status);
    if (expected != null) {
      assertThat(answer.body()).contains(cases.in(expected));
    }
    if (forbidden != null) {
      assertThat(answer.body()).doesNotContain(cases.in(forbidden));
    }
  }
}
