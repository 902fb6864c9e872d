package jp.kprogram.adoption;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of selections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SelectionSettings.class)
class SelectionConfiguration {}
