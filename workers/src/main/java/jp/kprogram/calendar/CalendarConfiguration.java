package jp.kprogram.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The calendar from the table that comes along, or from an office's own. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  BusinessCalendar businessCalendar(
      @Value("${kprogram.calendar.holidays}") Resource holidays)
      throws IOException {
    return new BusinessCalendar(HolidayTable.parse(holidays.getContentAsString(StandardCharsets.UTF_8)));
  }
}
