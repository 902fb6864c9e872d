package jp.kprogram.call;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds how far closings may be moved. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallDeadlineSettings.class)
class CallDeadlineConfiguration {}
