package jp.kprogram.vision;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this stage. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CouncilSettings.class)
class VisionConfiguration {}
