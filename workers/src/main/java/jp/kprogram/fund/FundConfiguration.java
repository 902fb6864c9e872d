package jp.kprogram.fund;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the funds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FundSettings.class)
class FundConfiguration {}
