package jp.kprogram.shared;

/** An exception that no retry mends: its job becomes an incident at once, for a person to decide. */
public interface NoRetry {}
