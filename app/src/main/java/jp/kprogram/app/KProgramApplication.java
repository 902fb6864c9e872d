package jp.kprogram.app;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running application: engine, web apps, REST and pages over the processes, forms and workers. */
@SpringBootApplication(scanBasePackages = "jp.kprogram")
public class KProgramApplication {

  public static void main(String[] arguments) {
    // deadlines, timers and what the web apps show are Japanese time wherever the server stands
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    SpringApplication.run(KProgramApplication.class, arguments);
  }
}
