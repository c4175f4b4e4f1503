# bash completion for lede
_lede() {
  local IFS=$'\n'
  mapfile -t COMPREPLY < <(lede complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [ ${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
  [[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace
}
complete -o filenames -F _lede lede
