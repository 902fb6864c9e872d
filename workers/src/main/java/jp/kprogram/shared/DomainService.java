package jp.kprogram.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A service that holds rules and records of the programme, inside the engine's transaction.
 *
 * <p>A {@link Refusal} does not mark the transaction for rollback: a delegate may turn it into a BPMN error that the
 * model catches, and the case goes on. Hence every check precedes the first write.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Service
@Transactional(noRollbackFor = Refusal.class)
public @interface DomainService {}
