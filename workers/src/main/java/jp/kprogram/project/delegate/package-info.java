/** The steps of the models that concern projects. */
package jp.kprogram.project.delegate;
