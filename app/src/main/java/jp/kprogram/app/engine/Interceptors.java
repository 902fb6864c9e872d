package jp.kprogram.app.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Puts interceptors into the engine's chains and reads what its commands carry. */
public final class Interceptors {

  private Interceptors() {}

  /** Around everything: before a transaction or command context exists, in both chains of the engine. */
  public static void around(ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        prepended(interceptor.get(), engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        prepended(interceptor.get(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  /** Right before the command runs, in its transaction and command context. */
  public static void inside(ProcessEngineConfigurationImpl engine, CommandInterceptor interceptor) {
    engine.setCustomPostCommandInterceptorsTxRequired(
        prepended(interceptor, engine.getCustomPostCommandInterceptorsTxRequired()));
  }

  /**
   * A field of an engine class that has no getter. Asked for while classes load, so that an engine of another make
   * stops the start instead of running unguarded.
   */
  public static Field field(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("This engine's " + owner.getName() + " has no field " + name, e);
    }
  }

  public static Object read(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void write(Field field, Object owner, Object value) {
    try {
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CommandInterceptor> prepended(CommandInterceptor first, List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>();
    all.add(first);
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }
}
