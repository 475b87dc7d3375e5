import { BlockList, isIP, isIPv4 } from 'node:net'

/** Networks of IPv4 that are not the public internet. @see IANA IPv4 Special-Purpose Address Registry, RFC 6890 */
const specialIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  // Sinks for reverse names of private networks. @see RFC 7534, 7535
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.175.48.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/**
 * All that is public in IPv6 lies in 2000::/3; these parts of it are not, or carry an IPv4 address that would have to
 * be checked as well (Teredo, 6to4). @see IANA IPv6 Special-Purpose Address Registry
 */
const globalIpv6 = '2000::/3'
const specialIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

const special = blockListOf([...specialIpv4, ...specialIpv6])
const global = blockListOf([globalIpv6])
const loopback = blockListOf(['127.0.0.0/8', '::1'])

/** Does this address lie in the public internet? @see OWASP ASVS 1.3.6 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

export function isLoopbackAddress(address: string): boolean {
  return loopback.check(address, familyOf(address))
}

/** Does one of these networks (addresses, CIDR) hold the address? What is no network is passed over. */
export function isWithin(networks: readonly string[], address: string): boolean {
  const given = networks.filter((network) => isIP(network.split('/')[0] ?? '') !== 0)
  return given.length > 0 && blockListOf(given).check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6'
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = familyOf(address)
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}
