package jp.kprogram.meeting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the terms of meetings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeetingSettings.class)
class MeetingConfiguration {}
