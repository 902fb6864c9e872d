package jp.kprogram.support;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of what is asked of the government; defaults of ours [ASM].
 *
 * @param informationDays working days within which a request for information is answered
 * @param supportLimit within which deregulation or standardisation is brought about or said to be impossible
 * @param ministries groups that answer
 */
@ConfigurationProperties("kprogram.support")
public record SupportSettings(int informationDays, Period supportLimit, List<String> ministries) {}
