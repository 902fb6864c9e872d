package jp.kprogram.adoption;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the terms of awards and complaints. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AwardSettings.class)
class AwardConfiguration {}
